import { useState } from 'react';
import { go } from '../platform/navigation';
import type { Sending } from '../platform/sending';
import { Button } from '../ui/button';
import type { ChosenWay } from './draft';

const AGREE: Record<ChosenWay['way'], string> = {
  call: '同意，请打给我',
  point: '同意，就约这个时间',
  written: '同意，请律师写给我',
};

interface ConsentButtonsProps {
  way: ChosenWay['way'];
  sending: Sending<{ passToFirm: boolean }>;
}

/** Yes and no, as plain as each other; either sends. A meeting cannot be had without the lawyer, so "no" changes the way. */
export function ConsentButtons({ way, sending: { busy, send } }: ConsentButtonsProps) {
  const [answer, setAnswer] = useState<boolean | null>(null);
  const decide = (passToFirm: boolean) => {
    setAnswer(passToFirm);
    send({ passToFirm });
  };
  return (
    <>
      <Button busy={busy && answer === true} disabled={busy} onTap={() => decide(true)}>
        {AGREE[way]}
      </Button>
      {way === 'point' ? (
        <Button look="ghost" disabled={busy} onTap={() => go('bookingWay', { changing: 'yes' })}>
          不交给律所，换个办法
        </Button>
      ) : (
        <Button look="ghost" busy={busy && answer === false} disabled={busy} onTap={() => decide(false)}>
          不交给律所，请镇里答复
        </Button>
      )}
    </>
  );
}
