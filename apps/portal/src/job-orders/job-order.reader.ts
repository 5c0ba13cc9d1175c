import { Injectable } from '@nestjs/common';
import { dayOf } from '@amparo/kernel';
import {
  type JobOrderRecord,
  type JobOrderState,
  jobOrdersOf,
  jobOrderState,
  type PrincipalRecord,
  type Standing,
} from '@amparo/verification';
import { Clock } from '../clock.js';
import { PublicRegister } from '../feed/public-register.js';
import type { AgencyFacts } from '../records/facts.js';
import { RecordReader } from '../records/record.reader.js';

/** An order with who recruits, who employs, and what that means today. */
export interface JobOrderFacts {
  readonly order: JobOrderRecord;
  readonly agency: AgencyFacts | undefined;
  readonly standing: Standing;
  readonly principal: PrincipalRecord | undefined;
  readonly state: JobOrderState;
}

@Injectable()
export class JobOrderReader {
  constructor(
    private readonly register: PublicRegister,
    private readonly records: RecordReader,
    private readonly clock: Clock,
  ) {}

  jobOrder(id: string): JobOrderFacts | undefined {
    const order = this.register.current?.index.get('job_order', id);
    return order && this.factsOf(order, this.records.agency(order.agencyId));
  }

  /** Those for which an agency may recruit now. */
  openOf(agency: AgencyFacts): JobOrderFacts[] {
    const index = this.register.current?.index;
    const orders = index ? jobOrdersOf(index, agency.agency.id) : [];
    return orders.map((order) => this.factsOf(order, agency)).filter(({ state }) => state === 'open');
  }

  private factsOf(order: JobOrderRecord, agency: AgencyFacts | undefined): JobOrderFacts {
    const principal = this.register.current?.index.get('principal', order.principalId);
    const standing = agency ? this.records.standingOf(agency) : 'no_record';
    const zone = agency?.register?.timeZone ?? this.register.timeZone;
    const today = dayOf(this.clock.nowInstant(), zone);
    return { order, agency, standing, principal, state: jobOrderState(order, { today, standing, principal }) };
  }
}
