import { captionFaults, cueAt } from '@huifa/shared/episodes/captions';
import { SOURCE_LABELS, SOURCES } from '@huifa/shared/episodes/episode.labels';
import { EPISODE_LIMITS } from '@huifa/shared/episodes/episode.rules';
import { useBlocker } from '@tanstack/react-router';
import { Button, Input, Segmented } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { api } from '../api';
import { FormError } from '../ui/error-state';
import { Card } from '../ui/page';
import { useSubmit } from '../ui/submit';
import type { DeskEpisodeView } from '../views';
import { CaptionImport } from './caption-import';
import { CaptionLines } from './caption-lines';
import { FilmField } from './film-field';
import { formOf, type Manuscript, manuscriptOf } from './manuscript';
import { useEpisodeAction } from './shelf-query';
import { TopicSelect } from './topic-select';

interface PartProps {
  value: Manuscript;
  editable: boolean;
  change: (patch: Partial<Manuscript>) => void;
}

/** The whole manuscript on one page, saved together; read-only unless it is a draft. */
export function EpisodeEditor({ episode }: { episode: DeskEpisodeView }) {
  const { id } = episode;
  const { value, setValue, touched, setTouched, begun, overtaken, startAnew } = useManuscript(episode);
  const editable = begun.editable;
  const act = useEpisodeAction(id);
  const save = useSubmit(
    act((form: ReturnType<typeof formOf>) => api('PUT /desk/episodes/{id}', { path: { id }, body: form })),
    () => setTouched(false),
  );
  useBlocker({
    shouldBlockFn: () => touched && !window.confirm('有改动还没有保存，离开就没有了。要离开吗？'),
    enableBeforeUnload: touched,
  });
  const change = (patch: Partial<Manuscript>) => {
    setTouched(true);
    setValue((old) => ({ ...old, ...patch }));
  };
  const part = { value, editable, change };
  return (
    <div>
      <Basics {...part} />
      <Pictures {...part} />
      <Words {...part} />
      {editable && (
        <div className="episode-save">
          {overtaken ? <Overtaken onAnew={startAnew} /> : <FormError error={save.error} />}
          <Button
            type="primary"
            disabled={!touched || overtaken}
            loading={save.isPending}
            onClick={() => save.mutate(formOf(value, begun.version))}
          >
            保存
          </Button>
          <span className="small">{touched ? '有改动还没有保存' : '都保存好了'}</span>
        </div>
      )}
    </div>
  );
}

/** What is being typed, on the version it began with. A colleague's change never wipes out what was typed. */
function useManuscript(episode: DeskEpisodeView) {
  const [begun, setBegun] = useState(episode);
  const [value, setValue] = useState(() => manuscriptOf(episode));
  const [touched, setTouched] = useState(false);
  const startAnew = () => {
    setBegun(episode);
    setValue(manuscriptOf(episode));
    setTouched(false);
  };
  const other = begun.version !== episode.version;
  if (other && !touched) startAnew();
  return { value, setValue, touched, setTouched, begun, overtaken: other && touched, startAnew };
}

function Overtaken({ onAnew }: { onAnew: () => void }) {
  return (
    <p className="notice" role="alert">
      同事刚刚改过这一集，您写的还在这一页上，但存不进去了。请把您写的先复制出来，再
      <Button type="link" size="small" onClick={onAnew}>
        看同事改过的
      </Button>
    </p>
  );
}

function Basics({ value, editable, change }: PartProps) {
  return (
    <Card title="这一集讲什么">
      <Field label="标题">
        {(id) => (
          <Input
            id={id}
            value={value.title}
            readOnly={!editable}
            maxLength={EPISODE_LIMITS.title}
            onChange={({ target }) => change({ title: target.value })}
          />
        )}
      </Field>
      <Field label="一句话引子" hint="让人想看下去的一句，列表里就显示它">
        {(id) => (
          <Input
            id={id}
            value={value.hook}
            readOnly={!editable}
            maxLength={EPISODE_LIMITS.hook}
            showCount
            onChange={({ target }) => change({ hook: target.value })}
          />
        )}
      </Field>
      <Field label="哪方面的事" hint="点「我家也有这事」去预约时，就选好这一类">
        {(id) => (
          <TopicSelect id={id} value={value.topic} disabled={!editable} onChange={(topic) => change({ topic })} />
        )}
      </Field>
    </Card>
  );
}

function Pictures({ value, editable, change }: PartProps) {
  const player = useRef<HTMLVideoElement>(null);
  const [now, setNow] = useState(0);
  const { source, film, cues, coverId } = value;
  const at = () => Math.round((player.current?.currentTime ?? 0) * 1000);
  const seek = (ms: number) => {
    if (player.current) player.current.currentTime = ms / 1000;
  };
  return (
    <>
      <Card title="片子和封面">
        <Segmented
          value={source}
          disabled={!editable}
          onChange={(chosen) => change({ source: chosen })}
          options={SOURCES.map((one) => ({ value: one, label: SOURCE_LABELS[one] }))}
        />
        {source === 'channels' && <Channels value={value} editable={editable} change={change} />}
        {source === 'article' && <Article value={value} editable={editable} change={change} />}
        <FilmField
          film={source === 'film' ? film : null}
          coverId={coverId}
          editable={editable}
          ownFilm={source === 'film'}
          player={player}
          onMoment={setNow}
          onFilm={(sent) => change({ film: sent })}
          onCover={(sent) => change({ coverId: sent })}
        />
        {source === 'film' && film !== null && <div className="caption-now">{cueAt(cues, now)?.text ?? ' '}</div>}
      </Card>
      {source === 'film' && <Captions value={value} editable={editable} change={change} at={at} onSeek={seek} />}
    </>
  );
}

interface CaptionsProps extends PartProps {
  /** Where the film stands, in milliseconds. */
  at: () => number;
  onSeek: (ms: number) => void;
}

/** The lines, what is wrong with them, and the film beside which they are written. */
function Captions({ value, editable, change, at, onSeek }: CaptionsProps) {
  const { film, cues, title } = value;
  const faults = film === null ? [] : captionFaults(cues, film.durationMs ?? 0);
  return (
    <Card title="字幕" note={`${cues.length} 条`}>
      {editable && (
        <div className="film-buttons">
          <CaptionImport cues={cues} title={title} onCues={(read) => change({ cues: read })} />
        </div>
      )}
      {faults.length > 0 && (
        <ul className="caption-faults">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <CaptionLines
        cues={cues}
        editable={editable}
        now={at}
        onChange={(changed) => change({ cues: changed })}
        onSeek={onSeek}
      />
    </Card>
  );
}

function Article({ value, editable, change }: PartProps) {
  return (
    <Field label="文章链接" hint="公众号文章右上角「复制链接」，https://mp.weixin.qq.com/ 开头">
      {(id) => (
        <Input
          id={id}
          value={value.articleUrl ?? ''}
          readOnly={!editable}
          onChange={({ target }) => change({ articleUrl: target.value.trim() })}
        />
      )}
    </Field>
  );
}

function Channels({ value, editable, change }: PartProps) {
  return (
    <>
      <Field label="视频号编号" hint="在视频号助手里复制，sph 开头；要和小程序是同一个主体">
        {(id) => (
          <Input
            id={id}
            value={value.finderUserName ?? ''}
            readOnly={!editable}
            onChange={({ target }) => change({ finderUserName: target.value.trim() })}
          />
        )}
      </Field>
      <Field label="短片编号（feedId）" hint="视频号助手 · 动态管理 · 复制视频 ID">
        {(id) => (
          <Input
            id={id}
            value={value.feedId ?? ''}
            readOnly={!editable}
            onChange={({ target }) => change({ feedId: target.value.trim() })}
          />
        )}
      </Field>
    </>
  );
}

function Words({ value, editable, change }: PartProps) {
  const setLine = (at: number, line: string) =>
    change({ materials: value.materials.map((old, index) => (index === at ? line : old)) });
  return (
    <>
      <Card title="文字版" note="听不清、看不了片子的人看这个">
        <Input.TextArea
          aria-label="文字版"
          autoSize={{ minRows: 6, maxRows: 24 }}
          value={value.text}
          readOnly={!editable}
          maxLength={EPISODE_LIMITS.text}
          showCount
          onChange={({ target }) => change({ text: target.value })}
        />
      </Card>
      <Card title="先备好这些材料" note="五行，一行一样">
        <ol className="episode-materials">
          {value.materials.map((line, index) => (
            // Five places that never move.
            <li key={index}>
              <Input
                aria-label={`材料第 ${index + 1} 行`}
                value={line}
                readOnly={!editable}
                maxLength={EPISODE_LIMITS.material}
                onChange={({ target }) => setLine(index, target.value)}
              />
            </li>
          ))}
        </ol>
      </Card>
    </>
  );
}

interface FieldProps {
  label: string;
  hint?: string;
  children: (id: string) => ReactNode;
}

function Field({ label, hint, children }: FieldProps) {
  const id = `episode-${label}`;
  return (
    <div className="episode-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint !== undefined && <p className="small">{hint}</p>}
    </div>
  );
}
