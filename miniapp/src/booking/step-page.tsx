import type { ReactNode } from 'react';
import { useSize } from '../platform/elder';
import { go, goBack, useParam } from '../platform/navigation';
import { goByWayOf } from '../platform/passage';
import { Heading } from '../ui/heading';
import { Page } from '../ui/page';
import { Progress } from '../ui/progress';
import { useBooking } from './draft';
import { type Circumstances, type Step, stepAfter, stepsFor } from './steps';

/** The times on offer are the resident's alone, so signing in comes just before them. */
const NEEDS: Partial<Record<Step, 'session' | 'profile'>> = { bookingWay: 'session', bookingSummary: 'profile' };

function useCircumstances(): Circumstances {
  const { elder } = useSize();
  const { value } = useBooking();
  return { elder, fromFilm: value.fromEpisode !== null };
}

/** Goes on to the next question, or back to the last page when only one line was being changed there. */
export function useNextStep(step: Step): () => void {
  const circumstances = useCircumstances();
  const changing = useParam('changing') !== '';
  return () => {
    if (changing) return goBack();
    const next = stepAfter(step, circumstances);
    const need = NEEDS[next];
    if (need) void goByWayOf(next, need);
    else go(next);
  };
}

interface StepPageProps {
  step: Step;
  question: string;
  foot?: ReactNode;
  children: ReactNode;
}

/** One question a screen, and how far along it is. */
export function StepPage({ step, question, foot, children }: StepPageProps) {
  const changing = useParam('changing') !== '';
  const steps = stepsFor(useCircumstances());
  const position = Math.max(0, steps.indexOf(step)) + 1;
  return (
    <Page foot={foot}>
      {!changing && <Progress position={position} count={steps.length} />}
      <Heading look="title">{question}</Heading>
      {children}
    </Page>
  );
}
