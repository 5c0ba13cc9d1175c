import type { ReactNode } from 'react';
import { RowsInput } from '../inputs/RowsInput.js';
import { TagsInput } from '../inputs/TagsInput.js';
import { TextInput } from '../inputs/TextInput.js';
import { TickInput } from '../inputs/TickInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { type Setting, type Shape, SHAPES } from './setting.js';

const LANGUAGES = ['en', 'es', 'ar'] as const;

interface FieldOf {
  readonly shape: Shape;
  readonly prefix: string;
}

function Choices({ shape, prefix }: FieldOf) {
  const { family = 'measure', codes = [] } = shape.choices ?? {};
  return <TagsInput source={`${prefix}.${shape.name}`} label={shape.label} choices={useTermChoices(family, codes)} />;
}

function Field({ shape, prefix }: FieldOf): ReactNode {
  const { name, label, help, as } = shape;
  const field = { source: `${prefix}.${name}`, label, ...(help ? { help } : {}) };
  switch (as) {
    case 'tick':
      return <TickInput {...field} />;
    case 'choices':
      return <Choices shape={shape} prefix={prefix} />;
    case 'codes':
      return <TagsInput {...field} />;
    case 'words':
    case 'long-words':
      return LANGUAGES.map((language) => (
        <TextInput
          key={language}
          source={`${field.source}.${language}`}
          label={`${as === 'words' ? 'settings.name' : 'settings.text'}.${language}`}
          {...(as === 'long-words' ? { lines: 3 } : {})}
        />
      ));
    case 'numbers':
      return <TextInput {...field} lines={2} />;
    default:
      return <TextInput {...field} />;
  }
}

const empty = (fields: readonly Shape[]): object =>
  Object.fromEntries(
    fields.map(({ name, as }) => [
      name,
      as === 'tick'
        ? false
        : as === 'choices' || as === 'codes'
          ? []
          : as.endsWith('words')
            ? { en: '', es: '', ar: '' }
            : '',
    ]),
  );

/** The inputs of a setting: rows that can be added and removed, or its fields once. */
export function SettingFields({ kind }: { kind: Setting['id'] }) {
  const { rows, fields } = SHAPES[kind];
  const inputs = (prefix: string) => fields.map((shape) => <Field key={shape.name} shape={shape} prefix={prefix} />);
  if (!rows) return <>{inputs('value')}</>;
  return (
    <RowsInput
      source="value"
      label={`setting.${kind}`}
      rowLabel="settings.row"
      add="settings.add-row"
      empty={empty(fields)}
      fields={inputs}
    />
  );
}
