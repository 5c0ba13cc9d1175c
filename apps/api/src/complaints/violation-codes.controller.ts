import { VIOLATIONS } from '@amparo/complaints';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import { ViolationCodesAnswer } from './complaint.responses.js';

@ApiTags('violation-codes')
@Controller('violation-codes')
export class ViolationCodesController {
  @Get()
  @Allow({ roles: [...READERS['violation-codes'], 'portal'], audit: 'none' })
  @ApiOkResponse({ type: ViolationCodesAnswer })
  list(): ViolationCodesAnswer {
    return {
      data: VIOLATIONS.map(({ code, meaning, indicators, ...more }) => ({
        code,
        meaning,
        indicators,
        isCritical: 'isCritical' in more,
      })),
    };
  }
}
