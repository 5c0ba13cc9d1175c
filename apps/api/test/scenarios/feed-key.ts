import { type FeedKey, parseFeedKey } from '../../../portal/src/feed/signed-note.js';

/** The portal's form of the key that the register signs with. */
export function feedKeyOf(verifier: string): FeedKey {
  const key = parseFeedKey(verifier);
  if (!key) throw new Error('not a public key of the feed');
  return key;
}
