import Button from '@mui/material/Button';
import { type ComponentType, useState } from 'react';
import { useWords, type Word } from '../words/useWords.js';
import type { VerbProps, Versioned } from './VerbDialog.js';

/** A verb's word and its dialog. */
export interface VerbEntry<R extends Versioned, I> {
  readonly verb: string;
  readonly label: Word;
  readonly Dialog: ComponentType<VerbProps<R, I>>;
}

export interface VerbButtonsProps<R extends Versioned, I> {
  readonly record: R;
  /** The part of the record that is meant: a branch, a channel, a proposal. */
  readonly item: I;
  readonly allowed: readonly string[];
  readonly verbs: readonly VerbEntry<R, I>[];
  /** Said after the word for who can't see what the button stands beside. */
  readonly about?: string;
  readonly small?: boolean;
}

/** A button for each verb that the server allows now. No rule about who may do what lives here. */
export function VerbButtons<R extends Versioned, I>({
  record,
  item,
  allowed,
  verbs,
  about,
  small = false,
}: VerbButtonsProps<R, I>) {
  const t = useWords();
  const [open, setOpen] = useState<string>();
  const offered = verbs.filter(({ verb }) => allowed.includes(verb));
  const Dialog = offered.find(({ verb }) => verb === open)?.Dialog;
  return (
    <>
      {offered.map(({ verb, label }) => (
        <Button
          key={verb}
          variant="outlined"
          size={small ? 'small' : 'medium'}
          aria-label={about ? `${t(label)}: ${about}` : undefined}
          aria-haspopup="dialog"
          onClick={() => setOpen(verb)}
        >
          {t(label)}
        </Button>
      ))}
      {Dialog && <Dialog record={record} item={item} onClose={() => setOpen(undefined)} />}
    </>
  );
}
