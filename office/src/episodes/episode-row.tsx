import { useDraggable, useDroppable } from '@dnd-kit/core';
import { CSS } from '@dnd-kit/utilities';
import { clockTime } from '@huifa/shared/episodes/captions';
import { EPISODE_STATE_LABELS, SOURCE_LABELS } from '@huifa/shared/episodes/episode.labels';
import type { EpisodeState } from '@huifa/shared/episodes/episode.machine';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { topicLabel } from '../ui/desk-labels';
import { Moment } from '../ui/moment';
import type { DeskEpisodeRowView } from '../views';
import { mediaAddress } from './shelf-query';

interface EpisodeRowProps {
  episode: DeskEpisodeRowView;
  first: boolean;
  last: boolean;
  onMove: (by: number) => void;
}

/** One episode of the shelf. The handle is for the mouse, the arrows are for everybody. */
export function EpisodeRow({ episode, first, last, onMove }: EpisodeRowProps) {
  const { id, title, counts, editedBy, editedAt } = episode;
  const { setNodeRef: setDrag, listeners, transform, isDragging } = useDraggable({ id });
  const { setNodeRef: setDrop, isOver } = useDroppable({ id });
  const setRow = (node: HTMLTableRowElement | null) => {
    setDrag(node);
    setDrop(node);
  };
  const look = isDragging ? 'dragged' : isOver ? 'over' : undefined;
  return (
    <tr ref={setRow} data-drag={look} style={{ transform: CSS.Translate.toString(transform) }}>
      <td className="shelf-order">
        <span className="shelf-handle" aria-hidden="true" title="按住拖动，换个顺序" {...listeners}>
          ⠿
        </span>
        <Button type="text" size="small" disabled={first} onClick={() => onMove(-1)} aria-label={`把${title}上移`}>
          ↑
        </Button>
        <Button type="text" size="small" disabled={last} onClick={() => onMove(1)} aria-label={`把${title}下移`}>
          ↓
        </Button>
      </td>
      <td>
        <What episode={episode} />
      </td>
      <td className="nowrap">
        <StateTag episode={episode} />
      </td>
      <td className="nowrap">
        {editedBy}
        <span className="list-second">
          <Moment at={editedAt} />
        </span>
      </td>
      {[counts.plays, counts.finishes, counts.helps, counts.bookings].map((count, column) => (
        <td key={column} className="right">
          {count}
        </td>
      ))}
      <td className="right no-print nowrap">
        <Link to="/episodes/$id" params={{ id }} tabIndex={-1}>
          {NEXT[episode.state]}
        </Link>
      </td>
    </tr>
  );
}

function What({ episode: { id, title, topic, source, durationMs, coverId } }: { episode: DeskEpisodeRowView }) {
  const said = [topicLabel(topic), SOURCE_LABELS[source], ...(durationMs === null ? [] : [clockTime(durationMs)])];
  return (
    <div className="shelf-what">
      {coverId === null ? (
        <span className="shelf-cover" />
      ) : (
        <img className="shelf-cover" src={mediaAddress(coverId)} alt="" />
      )}
      <span>
        <Link to="/episodes/$id" params={{ id }}>
          {title}
        </Link>
        <span className="list-second">{said.join(' · ')}</span>
      </span>
    </div>
  );
}

const NEXT: Record<EpisodeState, string> = {
  draft: '接着写',
  submitted: '去审',
  scheduled: '查看',
  published: '查看',
  withdrawn: '查看',
};

const TONES: Record<EpisodeState, string> = {
  draft: 'stopped',
  submitted: 'amber',
  scheduled: 'plain',
  published: 'green',
  withdrawn: 'red',
};

/** The state in words, and what the public sees meanwhile. */
export function StateTag({ episode: { state, live, publishAt, missing } }: { episode: DeskEpisodeRowView }) {
  return (
    <>
      <span className={`tag tag-${TONES[state]}`}>{EPISODE_STATE_LABELS[state]}</span>
      <span className="list-second">
        {state === 'draft' && missing.length > 0 && `还缺 ${missing.length} 样`}
        {(state === 'scheduled' || state === 'published') && <Moment at={publishAt} />}
        {live && (state === 'draft' || state === 'submitted') && '居民看到的是上一版'}
      </span>
    </>
  );
}
