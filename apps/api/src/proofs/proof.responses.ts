import { ApiProperty } from '@nestjs/swagger';

export class ProofAnswer {
  @ApiProperty({ type: String, description: 'Sixteen letters and digits; only its holder has it' })
  code: string;

  @ApiProperty({
    type: String,
    description: 'The signed statement: a C2SP signed note, verified with the public key of the feed',
  })
  note: string;
}
