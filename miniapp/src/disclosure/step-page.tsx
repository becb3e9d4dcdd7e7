import type { ReactNode } from 'react';
import { useState } from 'react';
import { go, goBack, useParam } from '../platform/navigation';
import { Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { Note } from '../ui/notes';
import { Page } from '../ui/page';
import { Progress } from '../ui/progress';
import { type Application, faultsAt, faultsOf, type Field, type Step, stepAfter, STEPS } from './asking';
import { useApplication, useRefused } from './draft';

export interface Asking {
  readonly value: Application;
  change(patch: Partial<Application>): void;
  /** What is wrong with a field: what the server said of it, or what is missing once somebody wanted to go on. */
  faultOf(field: Field): string | null;
  /** How many are wrong, once somebody wanted to go on. */
  readonly wrong: number;
  next(): void;
}

/** One page of the form: goes on when nothing on it is wrong, back when only one line was being changed. */
export function useAsking(step: Step): Asking {
  const { value, change } = useApplication();
  const refused = useRefused();
  const changing = useParam('changing') !== '';
  const [tried, setTried] = useState(changing);
  const found = { ...(tried ? faultsOf(value) : {}), ...refused.value.faults };
  return {
    value,
    change(patch) {
      const faults = { ...refused.value.faults };
      for (const field of Object.keys(patch)) delete faults[field as Field];
      refused.change({ faults });
      change(patch);
    },
    faultOf: (field) => found[field] ?? null,
    wrong: faultsAt(step, found).length,
    next() {
      if (faultsAt(step, faultsOf(value)).length > 0) return setTried(true);
      if (changing) goBack();
      else go(stepAfter(step));
    },
  };
}

interface StepPageProps {
  step: Step;
  question: string;
  asking: Asking;
  children: ReactNode;
}

/** One question a screen, how far along it is, and the way on. */
export function StepPage({ step, question, asking: { wrong, next }, children }: StepPageProps) {
  const changing = useParam('changing') !== '';
  const foot = (
    <>
      {wrong > 0 && <Note tone="warn">{`上面还有 ${wrong} 处要补，看红字。`}</Note>}
      <Button onTap={next}>{changing ? '改好了' : '下一步'}</Button>
    </>
  );
  return (
    <Page foot={foot}>
      {!changing && <Progress position={STEPS.indexOf(step) + 1} count={STEPS.length} />}
      <Heading look="title">{question}</Heading>
      {children}
    </Page>
  );
}

/** What is wrong with a choice; a text field says it itself. */
export function ChoiceFault({ children }: { children: string | null }) {
  return children === null ? null : <Note tone="warn">{children}</Note>;
}
