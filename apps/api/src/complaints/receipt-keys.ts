import { createHmac } from 'node:crypto';

const under = (pepper: string, text: string): Buffer => createHmac('sha256', pepper).update(text).digest();

/** A lookup token is as good as the receipt: it is never kept, and its hash is worth nothing without the pepper. */
export const lookupHashOf = (pepper: string, lookupToken: string): Buffer =>
  under(pepper, `complaint lookup ${lookupToken}`);

/** Salt of all receipts of the installation (base64): the same as long as its pepper is. */
export const receiptSaltOf = (pepper: string): string =>
  under(pepper, 'receipt salt').subarray(0, 16).toString('base64');
