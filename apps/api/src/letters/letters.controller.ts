import { applyDecorators, Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { LETTER_LANGUAGES } from '@amparo/messages';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import { CounterCodes } from './counter.codes.js';
import { CounterCodesAnswer } from './counter-codes.responses.js';
import { type IssuedLetter, LetterCommands } from './letter.commands.js';

const AGENCY = ['agency'] as const;

const ApiLetter = (): MethodDecorator =>
  applyDecorators(
    ApiQuery({
      name: 'lang',
      required: false,
      enum: LETTER_LANGUAGES,
      description: 'Language of the letter; none: English',
    }),
    ApiProduces('application/pdf'),
    ApiOkResponse({ description: 'The letter', schema: { type: 'string', format: 'binary' } }),
  );

const fileOf = ({ pdf, name }: IssuedLetter): StreamableFile =>
  new StreamableFile(pdf, {
    type: 'application/pdf',
    disposition: `attachment; filename="${name}"`,
    length: pdf.length,
  });

@ApiTags('licences')
@Controller('licences/:id')
export class LettersController {
  constructor(private readonly letters: LetterCommands) {}

  @Get('decisions/:decisionId/letter.pdf')
  @Allow({ roles: READERS.licences, audit: 'licence.letter' })
  @ApiLetter()
  async letter(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('decisionId', ParseUUIDPipe) decisionId: string,
    @Query('lang') lang?: string,
  ): Promise<StreamableFile> {
    return fileOf(await this.letters.decision(id, decisionId, lang));
  }

  @Get('certificate.pdf')
  @Allow({ roles: READERS.licences, audit: 'licence.certificate' })
  @ApiLetter()
  async certificate(@Param('id', ParseUUIDPipe) id: string, @Query('lang') lang?: string): Promise<StreamableFile> {
    return fileOf(await this.letters.certificate(id, lang));
  }

  @Get('poster.pdf')
  @Allow({ roles: READERS.licences, audit: 'licence.poster' })
  @ApiLetter()
  async poster(@Param('id', ParseUUIDPipe) id: string, @Query('lang') lang?: string): Promise<StreamableFile> {
    return fileOf(await this.letters.poster(id, lang));
  }
}

/** The same for the holder, of its own licences. */
@ApiTags('my-agency')
@Controller('my-agency/licences/:id')
export class MyLettersController {
  constructor(
    private readonly letters: LetterCommands,
    private readonly counterCodes: CounterCodes,
  ) {}

  @Get('decisions/:decisionId/letter.pdf')
  @Allow({ roles: AGENCY, audit: 'my-agency.letter' })
  @ApiLetter()
  async letter(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('decisionId', ParseUUIDPipe) decisionId: string,
    @Query('lang') lang?: string,
  ): Promise<StreamableFile> {
    return fileOf(await this.letters.decision(id, decisionId, lang));
  }

  @Get('certificate.pdf')
  @Allow({ roles: AGENCY, audit: 'my-agency.certificate' })
  @ApiLetter()
  async certificate(@Param('id', ParseUUIDPipe) id: string, @Query('lang') lang?: string): Promise<StreamableFile> {
    return fileOf(await this.letters.certificate(id, lang));
  }
  @Get('poster.pdf')
  @Allow({ roles: AGENCY, audit: 'my-agency.poster' })
  @ApiLetter()
  async poster(@Param('id', ParseUUIDPipe) id: string, @Query('lang') lang?: string): Promise<StreamableFile> {
    return fileOf(await this.letters.poster(id, lang));
  }

  @Get('counter-codes')
  @Allow({ roles: AGENCY, audit: 'my-agency.counter-codes' })
  @ApiOkResponse({ type: CounterCodesAnswer })
  codes(@Param('id', ParseUUIDPipe) id: string): Promise<CounterCodesAnswer> {
    return this.counterCodes.next(id);
  }
}
