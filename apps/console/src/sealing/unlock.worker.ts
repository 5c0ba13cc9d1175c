import { fromBase64, SealingError, unlockWithPassphrase } from '@amparo/sealing';

self.onmessage = ({ data }: MessageEvent<{ lockedIdentity: string; passphrase: string }>) => {
  unlockWithPassphrase(fromBase64(data.lockedIdentity), data.passphrase).then(
    (identity) => self.postMessage({ identity }),
    (error: unknown) => self.postMessage({ reason: error instanceof SealingError ? error.reason : 'damaged' }),
  );
};
