import { secretOf } from './configuration.js';
import { migrate } from './database/migrate.js';

const url = secretOf(process.env, 'MIGRATION_DATABASE_URL');
if (!url) {
  console.error('MIGRATION_DATABASE_URL (or MIGRATION_DATABASE_URL_FILE) is missing: the database as its owner.');
  process.exit(1);
}
const ran = await migrate(url);
console.log(ran.length === 0 ? 'The database is up to date.' : `Migrated: ${ran.join(', ')}`);
