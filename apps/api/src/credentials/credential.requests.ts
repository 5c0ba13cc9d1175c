import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';

export class RevokeCredentialKey {
  @ApiProperty({ minLength: 5, maxLength: 2000, description: 'Why, such as a theft; kept in the log' })
  @IsString()
  @Length(5, 2000)
  reason: string;
}
