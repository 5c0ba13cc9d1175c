import { type Instant, type LegalDay } from '@amparo/kernel';
import { licenceSlug } from '@amparo/licensing';
import { type Credential, credentialToken } from '@amparo/verification/credentials';
import { Inject, Injectable } from '@nestjs/common';
import type { Configuration } from '../configuration.js';
import type { Transaction } from '../database/unit-of-work.js';
import { CONFIGURATION } from '../ports/index.js';
import { refuseCredential } from './credential.refusals.js';
import { CredentialSigner } from './credential.signer.js';

/** A licence in force, as its certificate tells of it. */
export interface CertifiedLicence {
  readonly licenceId: string;
  readonly register: string;
  readonly licence: string;
  readonly slug: string;
  readonly holder: string;
  readonly from: LegalDay;
  readonly validTo: LegalDay | null;
}

/** Makes the codes that stand on certificates, posters and screens. */
@Injectable()
export class CredentialIssuer {
  constructor(
    private readonly signer: CredentialSigner,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** The address that a code leads to: any camera opens it, and a page of the portal reads it without a network. */
  async address(tx: Transaction, licence: CertifiedLicence): Promise<string> {
    return this.addressOf(await this.credential(tx, licence));
  }

  /** One address for each of the instants, for a screen on which they follow each other. */
  async addressesFor(
    tx: Transaction,
    licence: CertifiedLicence,
    instants: readonly Instant[],
  ): Promise<{ readonly shownAt: Instant; readonly address: string }[]> {
    const credential = await this.credential(tx, licence);
    return instants.map((shownAt) => ({ shownAt, address: this.addressOf({ ...credential, shownAt }) }));
  }

  private addressOf(credential: Credential): string {
    try {
      return `${this.configuration.publicUrl}/q/${credentialToken(credential, this.signer)}`;
    } catch (error) {
      if (error instanceof RangeError) return refuseCredential('credential.number-too-long');
      throw error;
    }
  }

  private async credential(tx: Transaction, licence: CertifiedLicence): Promise<Credential> {
    await this.useKey(tx);
    const { register, licence: number, slug, holder, from, validTo: to } = licence;
    const one = slug === licenceSlug(number) ? {} : { slug };
    return { register, number, ...one, holder, from, to, index: await placeOf(tx, licence.licenceId) };
  }

  /** The register knows each key by what it signed; with one that was given up nothing more is signed. */
  private async useKey(tx: Transaction): Promise<void> {
    const { kid, x } = this.signer;
    const [known] = await tx.query<{ revoked: boolean }>(
      'select revoked_at is not null as revoked from credential_key where kid = $1',
      [kid],
    );
    if (known?.revoked) refuseCredential('credential.key-revoked');
    if (known) return;
    await tx.query(
      'insert into credential_key (kid, x, first_used_at) values ($1, $2, $3) on conflict (kid) do nothing',
      [kid, x, tx.now],
    );
  }
}

/** A licence keeps its place in the status list for good. */
async function placeOf(tx: Transaction, licenceId: string): Promise<number> {
  const read = () =>
    tx.query<{ place: number }>('select status_index as place from licence_credential where licence_id = $1', [
      licenceId,
    ]);
  const [known] = await read();
  if (known) return known.place;
  await tx.query('insert into licence_credential (licence_id) values ($1) on conflict (licence_id) do nothing', [
    licenceId,
  ]);
  const [given] = await read();
  if (!given) throw new Error('the licence was given no place in the status list');
  return given.place;
}
