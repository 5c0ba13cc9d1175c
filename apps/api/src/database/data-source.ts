import pg from 'pg';
import { DataSource, DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

/** `effectiveAt` in code, `effective_at` in the database. */
class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snake(className);
  }
  override columnName(property: string, given: string | undefined): string {
    return given ?? snake(property);
  }
}
const snake = (text: string): string => text.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Days stay days and big counters become numbers: both are far below 2^53 here. */
const asText = (value: string): string => value;
const PARSERS: Readonly<Record<number, (value: string) => unknown>> = {
  20: Number,
  1082: asText,
  1184: (value) => new Date(value).toISOString(),
};

/** Connection of the application role. Entities are given by the features. */
export function applicationDataSource(url: string, entities: readonly (new () => object)[], poolSize = 16): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    poolSize,
    applicationName: 'amparo-api',
    extra: {
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 30_000,
      types: {
        getTypeParser: (oid: number, format: string) => PARSERS[oid] ?? pg.types.getTypeParser(oid, format as 'text'),
      },
    },
  });
}
