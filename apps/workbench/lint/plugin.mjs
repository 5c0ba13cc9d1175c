import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MECHANISMS, ROOMS, TESTS } from './rooms.mjs';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const isTest = (file) =>
  /\.spec\.tsx?$|\.setup\.ts$|^apps\/[^/]+\/(test|e2e|bench)\/|^apps\/workbench\/|\.config\.ts$/.test(file);

/** A scenario runs the register and the portal as one process with one clock, and so starts both from their sources. */
const SCENARIO = /^apps\/api\/test\/scenarios\//;

const projects = new Map();

/** The project a path lies in: its folder and its tag. Read from package.json, so that a new project needs no list here. */
function projectOf(file) {
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    if (!projects.has(folder)) projects.set(folder, readProject(folder));
    if (projects.get(folder)) return projects.get(folder);
  }
  return null;
}

function readProject(folder) {
  const manifest = path.join(ROOT, folder, 'package.json');
  if (!existsSync(manifest)) return null;
  return { folder, tag: JSON.parse(readFileSync(manifest, 'utf8')).nx?.tags?.[0] ?? 'untagged' };
}

/** `@amparo/kernel` lives where npm linked it, `libs/domain/kernel`; a room is found without asking npm. */
const PLACES = ['libs', 'libs/domain', 'apps'];
const linkedProject = (name) => PLACES.map((place) => readProject(`${place}/${name}`)).find(Boolean) ?? null;

const matches = (specifier, names) =>
  names.some((name) => specifier === name || specifier.startsWith(name.endsWith('/') ? name : `${name}/`));

/** Why this import is not allowed, or null. */
function trespass(file, specifier) {
  const here = projectOf(file);
  const room = here && ROOMS[here.tag];
  if (!room) return here ? `${here.folder} has no tag that rooms.mjs knows` : null;
  const rights = isTest(file) ? [room, TESTS] : [room];
  if (specifier.startsWith('.')) {
    const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
    return target.startsWith(`${here.folder}/`) || (SCENARIO.test(file) && target.startsWith('apps/portal/src/'))
      ? null
      : `${here.folder} reaches into ${target}: import the package by its name`;
  }
  if (specifier.startsWith('@amparo/')) {
    const there = linkedProject(specifier.split('/')[1]);
    if (!there) return `there is no project ${specifier}`;
    if (!rights.some(({ projects }) => projects.includes(there.tag))) return `${here.tag} may not know ${there.tag}`;
    const within = isTest(file) ? undefined : room.within?.[there.tag];
    return within && !file.startsWith(`${here.folder}/${within}`)
      ? `${there.tag} is only for ${within} of ${here.folder}`
      : null;
  }
  if (specifier.startsWith('node:'))
    return rights.some(({ node }) => node) ? null : `${here.tag} may not use Node's modules`;
  const open = rights.some(({ only, but }) => (only ? matches(specifier, only) : !matches(specifier, but)));
  return open ? null : `${here.tag} may not use the package ${specifier}`;
}

/** Whether an import goes past the index of another feature of the API. */
function aroundTheIndex(file, specifier) {
  const [, feature] = /^apps\/api\/src\/([^/]+)\//.exec(file) ?? [];
  if (!feature || !specifier.startsWith('.') || isTest(file)) return null;
  const target = path.posix.join(path.posix.dirname(file), specifier);
  const [, other, rest] = /^apps\/api\/src\/([^/]+)\/(.+)$/.exec(target) ?? [];
  if (!other || other === feature || MECHANISMS.includes(feature) || MECHANISMS.includes(other)) return null;
  return rest === 'index.js' ? null : `${feature} knows ${other} only through ${other}/index.js`;
}

const SQL_HOMES = /\.(entity|repository|queries|facts)\.ts$|^apps\/api\/src\/database\//;

const sqlOutOfPlace = (file, specifier) =>
  file.startsWith('apps/api/src/') && !isTest(file) && specifier === 'typeorm' && !SQL_HOMES.test(file)
    ? 'typeorm belongs in *.entity.ts, *.repository.ts, *.queries.ts, *.facts.ts and database/'
    : null;

/** A rule about where an import may lead, for every way to write one. */
const importRule = (why) => ({
  meta: { type: 'problem', schema: [], messages: { no: '{{why}}.' } },
  create(context) {
    const file = path.relative(ROOT, context.filename).replaceAll(path.sep, '/');
    const judge = (source) => {
      const reason = source && typeof source.value === 'string' ? why(file, source.value) : null;
      if (reason) context.report({ node: source, messageId: 'no', data: { why: reason } });
    };
    return {
      ImportDeclaration: (node) => judge(node.source),
      ExportNamedDeclaration: (node) => judge(node.source),
      ExportAllDeclaration: (node) => judge(node.source),
      ImportExpression: (node) => judge(node.source),
      TSImportType: (node) => judge(node.source ?? node.argument?.literal),
    };
  },
});

export const amparo = {
  meta: { name: 'amparo' },
  rules: {
    rooms: importRule(trespass),
    'feature-index': importRule(aroundTheIndex),
    'sql-homes': importRule(sqlOutOfPlace),
  },
};
