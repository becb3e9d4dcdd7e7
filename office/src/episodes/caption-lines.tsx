import { type Cue, readVttTime, vttTime } from '@huifa/shared/episodes/captions';
import { Button, Input } from 'antd';
import { memo, useState } from 'react';

interface CaptionLinesProps {
  cues: readonly Cue[];
  editable: boolean;
  /** Where the film stands, to be taken as a beginning or an end. */
  now: () => number;
  onChange: (cues: readonly Cue[]) => void;
  /** Shows the film at a moment. */
  onSeek: (ms: number) => void;
}

const NEW_LINE_MS = 3000;

/** Captions as lines: when, until when, what. Kept in the order of time. */
export function CaptionLines({ cues, editable, now, onChange, onSeek }: CaptionLinesProps) {
  const replace = (index: number, cue: Cue) => onChange(inOrder(cues.map((old, at) => (at === index ? cue : old))));
  const add = () => {
    const from = Math.max(now(), cues.at(-1)?.to ?? 0);
    onChange([...cues, { from, to: from + NEW_LINE_MS, text: '' }]);
  };
  return (
    <div>
      {cues.length > 0 && (
        <table className="list captions">
          <thead>
            <tr>
              <th scope="col">从</th>
              <th scope="col">到</th>
              <th scope="col">字幕</th>
              <th scope="col" className="right" />
            </tr>
          </thead>
          <tbody>
            {cues.map((cue, index) => (
              <Line
                // A line is known by its place: its times and its words are what is being changed.
                key={index}
                place={index + 1}
                cue={cue}
                editable={editable}
                now={now}
                onChange={(changed) => replace(index, changed)}
                onRemove={() => onChange(cues.filter((_, at) => at !== index))}
                onSeek={onSeek}
              />
            ))}
          </tbody>
        </table>
      )}
      {editable && (
        <Button size="small" onClick={add}>
          加一条
        </Button>
      )}
    </div>
  );
}

interface LineProps {
  place: number;
  cue: Cue;
  editable: boolean;
  now: () => number;
  onChange: (cue: Cue) => void;
  onRemove: () => void;
  onSeek: (ms: number) => void;
}

const Line = memo(function Line({ place, cue, editable, now, onChange, onRemove, onSeek }: LineProps) {
  return (
    <tr>
      <td>
        <TimeField
          label={`第 ${place} 条从`}
          value={cue.from}
          editable={editable}
          onChange={(from) => onChange({ ...cue, from })}
        />
      </td>
      <td>
        <TimeField
          label={`第 ${place} 条到`}
          value={cue.to}
          editable={editable}
          onChange={(to) => onChange({ ...cue, to })}
        />
      </td>
      <td>
        <Input.TextArea
          autoSize
          variant={editable ? 'outlined' : 'borderless'}
          readOnly={!editable}
          aria-label={`第 ${place} 条字幕`}
          value={cue.text}
          onChange={({ target }) => onChange({ ...cue, text: target.value })}
        />
      </td>
      <td className="right nowrap">
        <Button type="text" size="small" onClick={() => onSeek(cue.from)} aria-label={`看第 ${place} 条的画面`}>
          看
        </Button>
        {editable && (
          <>
            <Button
              type="text"
              size="small"
              onClick={() => onChange({ ...cue, to: now() })}
              aria-label={`第 ${place} 条到这一刻`}
            >
              到这刻
            </Button>
            <Button type="text" size="small" danger onClick={onRemove} aria-label={`删掉第 ${place} 条`}>
              删
            </Button>
          </>
        )}
      </td>
    </tr>
  );
});

interface TimeFieldProps {
  label: string;
  value: number;
  editable: boolean;
  onChange: (ms: number) => void;
}

/** A time as the format writes it; what cannot be read stays on the screen in red and changes nothing. */
function TimeField({ label, value, editable, onChange }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? vttTime(value).slice(3);
  const read = readVttTime(shown);
  return (
    <Input
      className="caption-time"
      variant={editable ? 'outlined' : 'borderless'}
      readOnly={!editable}
      aria-label={label}
      value={shown}
      status={read === null ? 'error' : ''}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => {
        if (read === null) return;
        setTyped(null);
        onChange(read);
      }}
    />
  );
}

function inOrder(cues: readonly Cue[]): Cue[] {
  return [...cues].sort((a, b) => a.from - b.from);
}
