import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { Day, OptionalText, Text } from '../http/fields.js';

export class RecordObjection {
  @Text(2, 200)
  objector: string;
  @Text(10, 5000)
  words: string;
  @Day('Day on which it came')
  receivedOn: string;
}

export class LodgeObjection {
  @Text(3, 60, 'Number of the application, as the notice tells it')
  number: string;
  @Text(10, 5000, 'What speaks against it')
  words: string;
  @OptionalText(200, 'Who objects; officers alone read it')
  objector?: string;
  @OptionalText(200, 'How to reach them; officers alone read it')
  contact?: string;
}

export class AnswerObjection {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  objectionId: string;
  @Text(10, 5000, 'What the applicant says to it')
  answer: string;
}

export class ConsiderObjection {
  @ApiProperty({ type: String, format: 'uuid' })
  @IsUUID()
  objectionId: string;
  @Text(10, 5000, 'What it comes to')
  consideration: string;
}
