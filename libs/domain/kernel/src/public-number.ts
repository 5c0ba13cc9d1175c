const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** ISO/IEC 7064 MOD 37,36 over the letters and digits: finds every single slip and nearly every swap of neighbours. */
function checkCharacter(text: string): string {
  let product = 36;
  for (const character of text.toUpperCase()) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) continue;
    product = (((product + value) % 36 || 36) * 2) % 37;
  }
  return ALPHABET[(37 - product) % 36] as string;
}

/** The number that people see: `XA-2026-000123-K`. */
export function publicNumber(register: string, year: number, serial: number): string {
  const body = `${register}-${year}-${String(serial).padStart(6, '0')}`;
  return `${body}-${checkCharacter(body)}`;
}

export function isPublicNumber(text: string): boolean {
  const match = /^([A-Z]{2}-\d{4}-\d{6,})-([0-9A-Z])$/.exec(text);
  return match?.[1] !== undefined && checkCharacter(match[1]) === match[2];
}
