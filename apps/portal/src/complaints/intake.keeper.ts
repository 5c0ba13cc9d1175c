import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { type Intake, Office, OfficeUnreachable, type Team } from './office.js';

const FRESH_MS = 60_000;

/** Who takes complaints. What was learnt last goes on counting while the office gives no answer. */
@Injectable()
export class IntakeKeeper {
  private last: { readonly intake: Intake; readonly at: number } | undefined;
  private asking: Promise<Intake> | undefined;

  constructor(
    private readonly office: Office,
    private readonly clock: Clock,
  ) {}

  /** Throws OfficeUnreachable where nothing was ever learnt. */
  async current(): Promise<Intake> {
    if (this.last && this.clock.now() - this.last.at < FRESH_MS) return this.last.intake;
    this.asking ??= this.learn().finally(() => (this.asking = undefined));
    try {
      return await this.asking;
    } catch (error) {
      if (this.last) return this.last.intake;
      throw error;
    }
  }

  /** Undefined where the office cannot be asked, which is no reason to turn somebody away. */
  async known(): Promise<Intake | undefined> {
    return this.current().catch((error: unknown) => {
      if (error instanceof OfficeUnreachable) return undefined;
      throw error;
    });
  }

  private async learn(): Promise<Intake> {
    const intake = await this.office.intake();
    if (!intake) throw new OfficeUnreachable('knows no intake');
    this.last = { intake, at: this.clock.now() };
    return intake;
  }
}

export const districtsOf = (intake: Intake | undefined): string[] =>
  [...new Set(intake?.teams.flatMap(({ districts }) => districts))].sort((a, b) => a.localeCompare(b));

/** The team of the district, else the one that takes what belongs to no other. */
export const teamFor = ({ teams }: Intake, district: string): Team | undefined =>
  teams.find(({ districts }) => districts.includes(district)) ??
  teams.find(({ districts }) => districts.length === 0) ??
  teams[0];
