import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Caller, startApi } from '../../test/harness.js';
import { act, startedVisit, type Visit, visitPath } from '../../test/inspections.js';
import { hugePng, phonePhoto, withThumbnail } from '../../test/photos.js';

let api: Api;
let photo: Buffer;
let visit: Visit;
beforeAll(async () => {
  api = await startApi();
  photo = await withThumbnail(await phonePhoto());
  visit = await startedVisit(api);
});
afterAll(() => api.close());

function send(
  bytes: Buffer | null,
  name: string,
  fields: Record<string, string> = {},
  caller: Caller = 'inspector',
  key?: string,
) {
  const test = request(api.url)
    .post(visitPath(visit.id, 'add-photo'))
    .set(api.cast.credentials[caller] ?? {})
    .set('If-Match', `"${visit.version}"`);
  if (key !== undefined) void test.set('Idempotency-Key', key);
  for (const [field, value] of Object.entries(fields)) void test.field(field, value);
  if (bytes) void test.attach('file', bytes, name);
  return test;
}
async function add(bytes: Buffer, name: string, fields: Record<string, string> = {}): Promise<string> {
  const { body } = await send(bytes, name, fields).expect(200);
  visit = body;
  return body.photos.at(-1).id;
}
const bytesOf = async (photoId: string, kind = '', caller: Caller = 'inspector') =>
  api
    .as(caller)
    .get(visitPath(visit.id, `photos/${photoId}${kind}`))
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });

const CANARIES = ['Exif', 'CanaryPhone', 'Canary Owner', 'Canary Creator', 'adobe', 'ICC_PROFILE', 'GPS'];
const found = (bytes: Buffer) => CANARIES.filter((canary) => bytes.includes(canary));

/** What exiftool finds beyond the picture itself; null where it is not installed. */
function exiftool(bytes: Buffer): string[] | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'amparo-photo-'));
  try {
    const file = path.join(folder, 'photo.jpg');
    writeFileSync(file, bytes);
    const tags = JSON.parse(execFileSync('exiftool', ['-json', '-G1', file], { encoding: 'utf8' }))[0] as object;
    return Object.keys(tags).filter(
      (tag) => !/^(SourceFile|ExifTool:|System:|File:|Composite:(ImageSize|Megapixels)|JFIF:)/.test(tag),
    );
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a photo with a place, a maker and a thumbnail', () => {
  it('is shown without any of it, upright; the original is kept as it came', async () => {
    expect(found(photo)).toEqual(['Exif', 'CanaryPhone', 'Canary Owner', 'Canary Creator', 'adobe', 'ICC_PROFILE']);
    const planted = exiftool(photo);
    if (planted) {
      expect(planted).toEqual(expect.arrayContaining(['GPS:GPSLatitude', 'IFD1:ThumbnailImage']));
    }
    const id = await add(photo, 'IMG_0001.JPG', { item: 'documents-and-wages', caption: 'The open safe' });
    for (const kind of ['', '/thumbnail']) {
      const shown = await bytesOf(id, kind);
      expect([kind, shown.status, found(shown.body)]).toEqual([kind, 200, []]);
      expect(exiftool(shown.body) ?? []).toEqual([]);
      expect(shown.headers).toMatchObject({
        'content-type': 'image/jpeg',
        'content-security-policy': `sandbox; default-src 'none'`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        'content-disposition': expect.stringMatching(/^inline; filename="XA-2026-\d{6}-.-photo-1\.jpg"$/),
      });
    }
    const copy = await sharp((await bytesOf(id)).body).metadata();
    expect([copy.width, copy.height]).toEqual([480, 640]);
    const original = await bytesOf(id, '/original', 'sanction_officer');
    expect(original.body.equals(photo)).toBe(true);
    expect(original.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringMatching(/^attachment; filename=".+\.bin"$/),
      'x-content-type-options': 'nosniff',
    });
    const { body } = await api.as('auditor').get(visitPath(visit.id)).expect(200);
    expect(body.photos).toEqual([
      expect.objectContaining({
        caption: 'The open safe',
        item: 'documents-and-wages',
        sha256: createHash('sha256').update(photo).digest('hex'),
        sizeBytes: photo.length,
        uploadedBy: 'Test inspector',
        removedAt: null,
      }),
    ]);
    const [leaf] = await api.dataSource.query(
      `select payload->>'action' as action from audit_payload where payload->>'action' = 'inspection.photo-original' and payload->'actor'->>'id' = $1`,
      [api.cast.ids.sanction_officer],
    );
    expect(leaf).toEqual({ action: 'inspection.photo-original' });
  });

  it('may be PNG or WebP, and a huge one is made smaller', async () => {
    const wide = sharp({
      create: { width: 5_000, height: 4_000, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const png = await add(await wide.clone().png().toBuffer(), 'plan.png');
    const shown = await sharp((await bytesOf(png)).body).metadata();
    expect([shown.format, shown.width, shown.height]).toEqual(['jpeg', 2_560, 2_048]);
    await add(await sharp(photo).webp().toBuffer(), 'note.webp');
  });
});

describe('what is no still picture', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const html = Buffer.from('<!doctype html><script>alert(1)</script>');
  it.each([
    ['an SVG with a script', () => svg, 'drawing.svg', 'not-a-picture'],
    ['an SVG named .png', () => svg, 'drawing.png', 'not-a-picture'],
    ['HTML named .jpg', () => html, 'photo.jpg', 'not-a-picture'],
    [
      'HTML behind the first bytes of a JPEG',
      () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), html]),
      'photo.jpg',
      'damaged',
    ],
    ['30,000 by 30,000 pixels', hugePng, 'huge.png', 'too-many-pixels'],
    ['half a photo', () => photo.subarray(0, photo.length - 900), 'half.jpg', 'damaged'],
    ['a JPEG named .png', () => photo, 'photo.png', 'ending'],
    ['a photo without an ending', () => photo, 'photo', 'ending'],
    ['an empty file', () => Buffer.alloc(0), 'photo.jpg', 'file-missing'],
    ['no file', () => null, '', 'file-missing'],
  ])('%s is refused in plain words', async (_says, bytes, name, code) => {
    const refused = await send(bytes(), name).expect(400);
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ pointer: '/file', code: `inspection.photo.${code}` }),
    ]);
    expect(refused.body.errors[0].detail).not.toMatch(/[{}]|Vips|buffer/);
  });

  it('moving pictures and files over 10 MB are refused', async () => {
    const frames = await sharp(
      await Promise.all(
        ['#ff0000', '#00ff00'].map((background) =>
          sharp({ create: { width: 9, height: 9, channels: 3, background } })
            .png()
            .toBuffer(),
        ),
      ),
      { join: { animated: true } },
    )
      .webp()
      .toBuffer();
    expect((await send(frames, 'moving.webp').expect(400)).body.errors[0].code).toBe('inspection.photo.moving');
    const refused = await send(Buffer.concat([photo, Buffer.alloc(10 * 1024 * 1024)]), 'big.jpg').expect(413);
    expect(refused.body.code).toBe('request.too-large');
  });

  it('an item that the checklist does not have is refused', async () => {
    const refused = await send(photo, 'a.jpg', { item: 'no-such-item' }).expect(400);
    expect(refused.body.errors[0]).toMatchObject({ pointer: '/item', code: 'inspection.item-unknown' });
  });
});

describe('who may', () => {
  it('only the assigned inspector adds and takes back; what was taken back is kept and shown to nobody', async () => {
    await send(photo, 'a.jpg', {}, 'second_inspector').expect(404);
    await send(photo, 'a.jpg', {}, 'sanction_officer').expect(403);
    const first = await send(photo, 'a.jpg', {}, 'inspector', 'phone').expect(200);
    const again = await send(photo, 'a.jpg', {}, 'inspector', 'phone').expect(200);
    expect(again.body).toEqual(first.body);
    await send(await sharp(photo).jpeg().toBuffer(), 'a.jpg', {}, 'inspector', 'phone').expect(422);
    visit = first.body;
    const id = first.body.photos.at(-1).id;
    expect((await bytesOf(id, '', 'second_inspector')).status).toBe(404);
    expect((await bytesOf(id, '', 'second_licensing_officer')).status).toBe(404);
    expect((await bytesOf(id, '/original', 'auditor')).status).toBe(403);
    visit = (
      await act(api, 'inspector', visit, 'remove-photo', { photoId: id, reasons: 'Shows a worker’s face' }).expect(200)
    ).body;
    expect((await bytesOf(id)).status).toBe(404);
    expect((await bytesOf(id, '/original', 'sanction_officer')).body.equals(photo)).toBe(true);
    await act(api, 'inspector', visit, 'remove-photo', { photoId: id, reasons: 'Again' }).expect(404);
    for (const table of ['inspection_photo', 'inspection_photo_file', 'inspection_photo_removal'])
      await expect(api.dataSource.query(`delete from ${table}`)).rejects.toThrow('permission denied');
  });
});
