import { createServer } from 'node:net';
import { PlainError } from './plain.mjs';

export const isTaken = (port) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE') resolve(true);
      else if (error.code === 'EACCES')
        reject(new PlainError(`Port ${port} needs special rights on this machine: take one above 1023.`));
      else reject(error);
    });
    server.listen(port, () => server.close(() => resolve(false)));
  });

/** Asked before anything is built, so that a taken port is told at once and by name. */
export async function assertPortsFree(wanted) {
  for (const [variable, { port, what }] of Object.entries(wanted)) {
    if (await isTaken(port)) {
      throw new PlainError(
        `Port ${port} (${what}) is taken by another program: stop that one, or choose another port with ${variable}, for example ${variable}=${port + 1000} npm start.`,
      );
    }
  }
}
