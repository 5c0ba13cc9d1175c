import {
  type FilePart,
  fromBase64,
  type IdentityPart,
  type MessagePart,
  type NarrativePart,
  unsealFile,
  unsealPart,
} from '@amparo/sealing';
import { api } from '../data/api.js';
import { teamKeyOf } from '../sealing/vault.js';
import type { Complaint } from './complaint.js';

export interface OpenMessage {
  readonly id: string;
  readonly from: string;
  readonly by: string | null;
  readonly on: string;
  /** Null: damaged, or sealed to somebody else. */
  readonly text: string | null;
}

export interface OpenParts {
  readonly identity: IdentityPart | null;
  readonly narrative: NarrativePart | null;
  readonly messages: readonly OpenMessage[];
}

const opened = async <Part extends IdentityPart | NarrativePart | MessagePart>(
  sealed: string | null,
  key: string,
): Promise<Part | null> => (sealed === null ? null : unsealPart<Part>(fromBase64(sealed), key).catch(() => null));

/** Opens what is sealed in a case, here in the browser. One damaged part leaves the others readable. */
export async function openParts(complaint: Complaint): Promise<OpenParts> {
  const key = await teamKeyOf(complaint.team.id);
  const messages = complaint.messages.map(async ({ id, from, by, on, sealed }) => ({
    id,
    from,
    by,
    on,
    text: (await opened<MessagePart>(sealed, key))?.text ?? null,
  }));
  return {
    identity: await opened<IdentityPart>(complaint.sealedIdentity, key),
    narrative: await opened<NarrativePart>(complaint.sealedNarrative, key),
    messages: await Promise.all(messages),
  };
}

/** Fetches one sealed file and opens it. */
export async function openFile({ id, team }: Complaint, fileId: string): Promise<FilePart> {
  const { data } = await api.GET('/api/v1/complaints/{id}/files/{fileId}', { params: { path: { id, fileId } } });
  if (!data) throw new Error('no file');
  return unsealFile(fromBase64(data.sealed), await teamKeyOf(team.id));
}
