import { ApiProperty } from '@nestjs/swagger';

export class OwnObjectionAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;
  @ApiProperty({ type: String })
  words: string;
  @ApiProperty({ type: String, format: 'date' })
  receivedOn: string;
  @ApiProperty({ type: String, nullable: true, description: 'What the applicant says to it' })
  answer: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt: string | null;
  @ApiProperty({ type: Boolean, description: 'Whether an officer has said what it comes to' })
  isConsidered: boolean;
}

export class ObjectionAnswer extends OwnObjectionAnswer {
  @ApiProperty({ type: String, nullable: true, description: 'None: they did not say' })
  objector: string | null;
  @ApiProperty({ type: String, nullable: true })
  contact: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What it comes to' })
  consideration: string | null;
  @ApiProperty({ type: String, nullable: true })
  consideredBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  consideredAt: string | null;
}

export class ObjectedAnswer {
  @ApiProperty({ type: Boolean })
  accepted: true;
}
