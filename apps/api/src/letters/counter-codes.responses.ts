import { ApiProperty } from '@nestjs/swagger';

export class CounterCode {
  @ApiProperty({ type: String, format: 'date-time', description: 'From when it is to be shown, for half a minute' })
  shownAt: string;
  @ApiProperty({ type: String, description: 'Where the code leads to' })
  address: string;
  @ApiProperty({ type: String, description: 'The code as SVG' })
  qr: string;
}

export class CounterCodesAnswer {
  @ApiProperty({ type: String })
  licence: string;
  @ApiProperty({ type: String })
  holder: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    description: 'The time of the register: a screen with another clock goes by it',
  })
  now: string;
  @ApiProperty({ type: [CounterCode] })
  codes: CounterCode[];
}
