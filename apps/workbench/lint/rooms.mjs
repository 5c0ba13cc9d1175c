const DOMAIN = ['domain:kernel', 'domain:feature', 'domain:verification', 'domain:screening'];

/**
 * Who may know whom: a project's tag (`nx.tags` of its package.json) → the projects it may import, the packages from npm
 * (`only` these, or all `but` these), and whether it may use Node's own modules. Its tests may know more: see TESTS.
 */
export const ROOMS = {
  'domain:kernel': { projects: [], only: [], node: false },
  'domain:feature': { projects: ['domain:kernel'], only: [], node: false },
  'domain:verification': {
    projects: ['domain:kernel'],
    only: ['any-ascii', 'libphonenumber-js'],
    node: false,
  },
  /** Who is the same under another name is asked in one way only: as the public check compares names, words and phones. */
  'domain:screening': { projects: ['domain:kernel', 'domain:verification'], only: [], node: false },
  'lib:api-client': { projects: [], only: ['openapi-fetch'], node: false },
  'lib:sealing': { projects: ['domain:kernel'], only: ['age-encryption', '@noble/hashes'], node: false },
  'lib:messages': { projects: DOMAIN, only: ['intl-messageformat'], node: false },
  'lib:demo': { projects: DOMAIN, only: [], node: true },
  'lib:testing': { projects: [...DOMAIN, 'lib:demo', 'app:workbench'], only: ['vitest'], node: true },
  'app:api': {
    projects: [...DOMAIN, 'lib:messages', 'lib:demo', 'lib:sealing'],
    but: ['react', 'react-dom', 'react-admin', '@mui/', 'fastify', '@nestjs/platform-fastify', 'vitest', 'supertest'],
    node: true,
    /** The invented country, and complaints sealed for it, are for the demo alone: the register can open nothing sealed. */
    within: { 'lib:demo': 'src/seed/', 'lib:sealing': 'src/seed/' },
  },
  'app:portal': {
    projects: ['domain:kernel', 'domain:verification', 'lib:api-client', 'lib:messages', 'lib:sealing'],
    but: ['typeorm', 'pg', '@nestjs/typeorm', 'react-admin', '@mui/', 'express', '@nestjs/platform-express', 'vitest'],
    node: true,
  },
  'app:console': {
    projects: ['lib:api-client', 'lib:messages', 'lib:sealing'],
    but: ['@nestjs/', 'typeorm', 'pg', 'express', 'fastify', 'vitest'],
    node: false,
  },
  'app:workbench': {
    projects: [...DOMAIN, 'lib:demo', 'lib:testing', 'lib:api-client', 'lib:messages', 'lib:sealing'],
    but: [],
    node: true,
  },
};

/** What tests may know on top. */
export const TESTS = {
  projects: [...DOMAIN, 'lib:demo', 'lib:testing', 'lib:sealing', 'app:workbench'],
  but: [],
  node: true,
};

/** Mechanisms of the API, which any feature may use; every other folder of apps/api/src is a feature. */
export const MECHANISMS = ['access', 'audit', 'database', 'http', 'jobs', 'ports'];
