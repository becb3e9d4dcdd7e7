import { chineseDayShort } from '@huifa/shared/kernel/day';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { api } from '../api';
import { sentenceOf } from '../ui/refusal';
import type { RosterSittingView, RosterWeekView } from '../views';
import { spellOf } from './roster-sheet';

interface Place {
  readonly pointId: string;
  readonly day: string;
}

const UNDO_SECONDS = 8;
const ROSTER = { queryKey: ['board', 'roster'] };

/** Puts a sitting that was dropped where it was dropped, with a way back. */
export function usePlacing() {
  const queries = useQueryClient();
  const { message } = App.useApp();

  async function put(id: string, place: Place): Promise<boolean> {
    try {
      await api('PUT /sittings/{id}/place', { path: { id }, body: place });
      return true;
    } catch (error) {
      void message.error(sentenceOf(error));
      return false;
    } finally {
      await queries.invalidateQueries(ROSTER);
    }
  }

  /** The half hours are new ones: found again by who sits when and where. */
  function again({ lawyerName }: RosterSittingView, { pointId, day }: Place): RosterSittingView | undefined {
    const weeks = queries.getQueriesData<RosterWeekView>(ROSTER).map(([, week]) => week?.sittings ?? []);
    return weeks.flat().find((one) => one.lawyerName === lawyerName && one.pointId === pointId && one.day === day);
  }

  return (sitting: RosterSittingView, place: Place): void => {
    const undo = async () => {
      message.destroy(sitting.id);
      const moved = again(sitting, place);
      if (moved !== undefined) await put(moved.id, { pointId: sitting.pointId, day: sitting.day });
    };
    void put(sitting.id, place).then((done) => {
      if (!done) return;
      void message.success({
        key: sitting.id,
        duration: UNDO_SECONDS,
        content: (
          <>
            {sitting.lawyerName}律师的坐班移到{chineseDayShort(place.day)}。
            <Button type="link" size="small" onClick={() => void undo()}>
              撤销
            </Button>
          </>
        ),
      });
    });
  };
}

/** Nobody has booked: asks once, and takes it off. */
export function useTakeOff() {
  const queries = useQueryClient();
  const { message, modal } = App.useApp();
  return (sitting: RosterSittingView): void => {
    const { id, day, pointName, lawyerName } = sitting;
    modal.confirm({
      title: '从坐班表上拿掉?',
      content: `${chineseDayShort(day)} ${spellOf(sitting)}，${pointName}，${lawyerName}律师。还没有人约，拿掉以后就约不到了。`,
      okText: '拿掉',
      cancelText: '先不办',
      onOk: async () => {
        await api('DELETE /sittings/{id}', { path: { id } }).catch((error: unknown) => {
          void message.error(sentenceOf(error));
        });
        await queries.invalidateQueries(ROSTER);
      },
    });
  };
}
