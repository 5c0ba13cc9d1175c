import { type INestApplicationContext, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';

export interface Handler {
  /** `POST licences/:id/decide`, without the application's prefix. */
  readonly method: string;
  readonly path: string;
  readonly handler: (...args: unknown[]) => unknown;
}

/** Every handler of every controller, read from the running application. */
export function handlersOf(app: INestApplicationContext): Handler[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap(({ controllers: all }) => [...all.values()]);
  return controllers.flatMap(({ instance, metatype }) => {
    const base = Reflect.getMetadata(PATH_METADATA, metatype as object) as string;
    const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: unknown[]) => unknown>;
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      const method: number | undefined = handler && Reflect.getMetadata(METHOD_METADATA, handler);
      if (!handler || method === undefined) return [];
      const own: string | string[] = Reflect.getMetadata(PATH_METADATA, handler);
      return [own].flat().map((part) => {
        const path = [base, part]
          .map((one) => one.replace(/^\/|\/$/g, ''))
          .filter(Boolean)
          .join('/');
        return { method: RequestMethod[method] ?? '', path, handler };
      });
    });
  });
}
