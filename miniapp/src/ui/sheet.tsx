import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Button } from './button';
import type { Failure } from '../platform/failure';
import { Heading } from './heading';
import { ErrorNote } from './notes';

/** Rises from the bottom, over the page. */
export function Sheet({ title, onClose, children }: PropsWithChildren<{ title: string; onClose(): void }>) {
  return (
    <View className="sheet" role="dialog" aria-role="dialog" aria-modal aria-label={title} catchMove>
      <View className="sheet-panel stack">
        <Heading look="title">{title}</Heading>
        {children}
        <Button look="quiet" onTap={onClose}>
          返回
        </Button>
      </View>
    </View>
  );
}

interface ConfirmProps {
  title: string;
  /** What will happen, in words. */
  children: string;
  yes: string;
  busy?: boolean;
  failure?: Failure | null;
  onYes(): void;
  onClose(): void;
}

/** Asks once before what cannot be undone. */
export function Confirm({ title, children, yes, busy = false, failure = null, onYes, onClose }: ConfirmProps) {
  return (
    <Sheet title={title} onClose={onClose}>
      <View>{children}</View>
      {failure && <ErrorNote failure={failure} />}
      <Button look="danger" busy={busy} onTap={onYes}>
        {yes}
      </Button>
    </Sheet>
  );
}
