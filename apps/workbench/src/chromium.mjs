import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { PlainError } from './plain.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const isRunnable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browser of the browser tests: CHROMIUM_PATH, or the first one on the PATH. */
export function chromiumPath(env = process.env) {
  const folders = (env.PATH ?? '').split(path.delimiter);
  const candidates = env.CHROMIUM_PATH
    ? [env.CHROMIUM_PATH]
    : folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  const found = candidates.find(isRunnable);
  if (found) return found;
  throw new PlainError(
    env.CHROMIUM_PATH
      ? `CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which cannot be run.`
      : 'The browser tests found no Chromium: install it (Debian and Ubuntu: apt-get install chromium; macOS: brew install --cask chromium), or name it in CHROMIUM_PATH.',
  );
}
