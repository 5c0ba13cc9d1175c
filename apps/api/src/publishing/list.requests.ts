import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { Text } from '../http/fields.js';

const DraftSeen = (): PropertyDecorator => (target, property) => {
  ApiProperty({ type: String, pattern: '^[0-9a-f]{64}$', description: '`sha256` of the draft that was seen' })(
    target,
    property,
  );
  IsString()(target, property);
  Matches(/^[0-9a-f]{64}$/)(target, property);
};

export class PublishDraft {
  @DraftSeen()
  draft: string;
}

export class ConfirmDraft {
  @DraftSeen()
  draft: string;
  @Text(1, 2000, 'Why so many entries go')
  reasons: string;
}
