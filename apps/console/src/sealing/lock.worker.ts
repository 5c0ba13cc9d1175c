import { lockWithPassphrase, newIdentity, toBase64 } from '@amparo/sealing';

self.onmessage = ({ data }: MessageEvent<{ passphrase: string }>) => {
  newIdentity()
    .then(async ({ identity, recipient }) => ({
      identity,
      recipient,
      lockedIdentity: toBase64(await lockWithPassphrase(identity, data.passphrase)),
    }))
    .then(
      (made) => self.postMessage(made),
      () => self.postMessage({}),
    );
};
