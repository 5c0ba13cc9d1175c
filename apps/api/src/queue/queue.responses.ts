import { ApiProperty } from '@nestjs/swagger';

export class QueueItem {
  @ApiProperty({ type: String, description: 'What kind of work, such as licence-proposal' })
  kind: string;
  @ApiProperty({ type: String })
  id: string;
  @ApiProperty({ type: String, description: 'Number of the record' })
  title: string;
  @ApiProperty({ type: String, description: 'Whom it is about' })
  subject: string;
  @ApiProperty({ type: String, format: 'date' })
  due: string;
  @ApiProperty({ type: Boolean })
  overdue: boolean;
  @ApiProperty({ type: String, description: 'The verb that is due' })
  action: string;
  @ApiProperty({ type: String, description: 'Where in the console' })
  path: string;
}

export class QueueAnswer {
  @ApiProperty({ type: [QueueItem] })
  data: QueueItem[];
}
