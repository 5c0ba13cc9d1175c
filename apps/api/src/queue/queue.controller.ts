import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { AgencyMergeQueue } from '../agency-merges/index.js';
import { ApplicationQueue } from '../applications/index.js';
import { ComplaintQueue } from '../complaints/index.js';
import { READERS } from '../access/resources.js';
import { EntityChangeQueue } from '../entity-changes/index.js';
import type { Actor } from '../http/request-context.js';
import { requestContext } from '../http/request-context.js';
import { InspectionQueue } from '../inspections/index.js';
import { PlacementQueue } from '../job-orders/index.js';
import { LicenceQueue } from '../licensing/index.js';
import { ReturnQueue } from '../returns/index.js';
import { SanctionQueue } from '../sanctions/index.js';
import { ListQueue } from '../publishing/index.js';
import { VettingQueue } from '../vetting/index.js';
import { QueueAnswer, type QueueItem } from './queue.responses.js';

interface Source {
  /** What waits for an act of this person. */
  of(actor: Actor): Promise<QueueItem[]>;
}

@ApiTags('queue')
@Controller('queue')
export class QueueController {
  private readonly sources: readonly Source[];

  constructor(
    applications: ApplicationQueue,
    licences: LicenceQueue,
    inspections: InspectionQueue,
    complaints: ComplaintQueue,
    sanctions: SanctionQueue,
    lists: ListQueue,
    returns: ReturnQueue,
    placements: PlacementQueue,
    vettings: VettingQueue,
    entityChanges: EntityChangeQueue,
    agencyMerges: AgencyMergeQueue,
  ) {
    this.sources = [
      applications,
      licences,
      inspections,
      complaints,
      sanctions,
      lists,
      returns,
      placements,
      vettings,
      entityChanges,
      agencyMerges,
    ];
  }

  /** Open work of the signed-in person, the oldest duty first. */
  @Get()
  @Allow({ roles: READERS.queue, audit: 'queue.read' })
  @ApiOkResponse({ type: QueueAnswer })
  async read(): Promise<QueueAnswer> {
    const { actor } = requestContext();
    const items = (await Promise.all(this.sources.map((source) => source.of(actor)))).flat();
    return { data: items.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)) };
  }
}
