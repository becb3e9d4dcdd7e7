import { go } from '../platform/navigation';
import { Door } from '../ui/door';

/** Lawyers use the same mini-program: their own room is one tap from home. */
export function AdviserDoor({ firmName }: { firmName: string | null }) {
  return <Door icon="bell" name="派给您的事" note={firmName ?? '律师工作台'} onTap={() => go('offers')} />;
}
