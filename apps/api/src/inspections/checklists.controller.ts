import { type Checklist, CHECKLISTS, checklistOf } from '@amparo/inspections';
import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer } from '../database/list.js';
import { ApiList } from '../http/list.responses.js';

class ChecklistItemAnswer {
  @ApiProperty({ type: String, description: 'Names the item for ever' })
  code: string;
  @ApiProperty({ type: String, description: 'The standard, and the place in it: 3.1' })
  number: string;
  @ApiProperty({ type: Number, minimum: 1, maximum: 8 })
  standard: number;
  @ApiProperty({ type: Boolean })
  critical: boolean;
  @ApiProperty({ type: [String], description: 'Violation codes that a failure may stand for' })
  violations: readonly string[];
}

class ChecklistAnswer {
  @ApiProperty({ type: String, description: 'The version' })
  id: string;
  @ApiProperty({ type: Number, description: 'A version never changes' })
  version: number;
  @ApiProperty({ type: [ChecklistItemAnswer] })
  items: readonly ChecklistItemAnswer[];
}

const answerOf = ({ version, items }: Checklist): ChecklistAnswer => ({ id: String(version), version, items });

@ApiTags('checklists')
@Controller('checklists')
export class ChecklistsController {
  @Get()
  @Allow({ roles: READERS.checklists, audit: 'checklist.list' })
  @ApiList(ChecklistAnswer)
  list(): ListAnswer<ChecklistAnswer> {
    const data = [...CHECKLISTS].sort((a, b) => b.version - a.version).map(answerOf);
    return { data, total: data.length, totalIs: 'exact', next: null };
  }

  @Get(':version')
  @Allow({ roles: READERS.checklists, audit: 'checklist.read' })
  @ApiOkResponse({ type: ChecklistAnswer })
  read(@Param('version', ParseIntPipe) version: number): ChecklistAnswer {
    return answerOf(checklistOf(version));
  }
}
