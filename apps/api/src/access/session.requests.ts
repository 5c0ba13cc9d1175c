import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';

export class SignIn {
  @ApiProperty({ type: String, maxLength: 100 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  username: string;

  @ApiProperty({ type: String, maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;

  @ApiPropertyOptional({ type: String, description: 'Code of the second factor, six digits' })
  @IsOptional()
  @Matches(/^\d{6}$/)
  otp?: string;
}

export class OpenLink {
  @ApiProperty({ type: String })
  @IsString()
  @MaxLength(200)
  token: string;
}

export class CompleteLink extends OpenLink {
  @ApiProperty({ type: String, minLength: 15, maxLength: 200, description: '15 characters or more; no other rules' })
  @IsString()
  @MinLength(15)
  @MaxLength(200)
  password: string;

  @ApiProperty({ type: String })
  @Matches(/^\d{6}$/)
  otp: string;
}
