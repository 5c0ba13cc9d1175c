import { type FieldError, Refusal, type RefusalParams } from '@amparo/kernel';
import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError, validateSync } from 'class-validator';
import { refuseUnstorable } from './storable.js';

const token = (property: string): string => property.replaceAll('~', '~0').replaceAll('/', '~1');

/** Rules that say what kind of thing a field is: where one is broken, nothing else of that field needs saying. */
const KINDS = ['isString', 'isArray', 'isObject', 'isBoolean', 'isInt', 'isNumber', 'isLegalDay', 'isUuid', 'isIn'];
const isEach = (words: string): boolean => words.startsWith('each value in ');
const isMissing = ({ value, constraints = {} }: ValidationError): boolean =>
  (value === undefined || value === null) && !('whitelistValidation' in constraints);

/** What is wrong with each field, once, as an RFC 6901 pointer and a code `field.<rule>`. */
function fieldErrors(errors: readonly ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${token(error.property)}`;
    const { constraints = {}, children = [], property: field } = error;
    if (Object.keys(constraints).length > 0 && isMissing(error))
      return [{ pointer, code: 'field.isDefined', params: { field } }];
    const own = Object.entries(constraints).filter(([, words]) => !isEach(words));
    const items = Object.values(constraints).some(isEach) && Array.isArray(error.value) ? itemErrors(error) : [];
    const each = items.length > 0 || own.length > 0 ? [] : Object.entries(constraints);
    const rules = [...own, ...each].map(([rule]) => rule);
    const telling = rules.filter((rule) => KINDS.includes(rule)).slice(0, 1);
    const said = (telling.length > 0 ? telling : rules).map((rule) => ruleError(error, rule, pointer, error.value));
    return [
      ...said,
      ...(own.length > 0 ? [] : items.map((item) => at(item, pointer))),
      ...fieldErrors(children, pointer),
    ];
  });
}

const at = ({ index, rule, error, value }: Item, pointer: string): FieldError =>
  ruleError(error, rule, `${pointer}/${index}`, value);

interface Item {
  readonly index: number;
  readonly rule: string;
  readonly error: ValidationError;
  readonly value: unknown;
}

/** Which entries of a list break a rule that each of them must keep: the validator itself names only the list. */
function itemErrors(error: ValidationError): Item[] {
  const { target, property } = error;
  if (!target) return [];
  return (error.value as unknown[]).flatMap((value, index): Item[] => {
    const alone = Object.assign(Object.create(Object.getPrototypeOf(target) as object) as object, target, {
      [property]: [value],
    });
    const [broken] = validateSync(alone).filter((one) => one.property === property);
    const rules = Object.entries(broken?.constraints ?? {}).flatMap(([rule, words]) => (isEach(words) ? rule : []));
    const rule = rules.find((name) => KINDS.includes(name)) ?? rules[0];
    return rule === undefined ? [] : [{ index, rule, error, value }];
  });
}

function ruleError(error: ValidationError, rule: string, pointer: string, value: unknown): FieldError {
  const given = constraintsOf(error, rule);
  const params = { field: error.property };
  if (rule === 'isLength') return lengthError(given, pointer, params, value);
  return { pointer, code: `field.${rule}`, params: { ...params, ...paramsOf(rule, given) } };
}

/** Too short and too long are two things to say. */
function lengthError(
  [least, most]: readonly unknown[],
  pointer: string,
  params: RefusalParams,
  value: unknown,
): FieldError {
  const length = typeof value === 'string' ? value.length : 0;
  if (length === 0 && Number(least) > 0) return { pointer, code: 'field.isDefined', params };
  return length < Number(least)
    ? { pointer, code: 'field.minLength', params: { ...params, limit: Number(least) } }
    : { pointer, code: 'field.maxLength', params: { ...params, limit: Number(most) } };
}

/** What the rule was given where it was declared. */
function constraintsOf({ target, property }: ValidationError, rule: string): readonly unknown[] {
  if (!target) return [];
  const declared = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  const found = declared.find((metadata) => metadata.propertyName === property && metadata.name === rule);
  return (found?.constraints as readonly unknown[] | undefined) ?? [];
}

/** Limits and choices that the words of a rule may name. */
function paramsOf(rule: string, [given]: readonly unknown[]): RefusalParams {
  const choices = rule === 'isIn' || rule === 'isEnum';
  return {
    limit: typeof given === 'number' ? given : '',
    choices: choices && Array.isArray(given) ? given.join(', ') : '',
  };
}

/** Looks at everything a route is given: what PostgreSQL can't hold, then what the route asks for. */
class Validation extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    refuseUnstorable(value, metadata.data ? `/${token(metadata.data)}` : '');
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

export const validation = (): ValidationPipe =>
  new Validation({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    forbidUnknownValues: true,
    // Which entry of a list is wrong, only its target tells.
    validationError: { target: true },
    exceptionFactory: (errors) => new Refusal('request.invalid', 'invalid', {}, fieldErrors(errors)),
  });
