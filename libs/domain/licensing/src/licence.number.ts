/**
 * A licence number made safe for an address: letters and digits of every script stay, each run of anything else becomes one hyphen.
 * `ต.8/2527` → `ต-8-2527`. Two numbers may give one slug; the database's unique constraint then asks for another.
 */
export function licenceSlug(number: string): string {
  const slug = number
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'licence' : slug;
}
