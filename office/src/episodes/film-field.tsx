import { clockTime } from '@huifa/shared/episodes/captions';
import { Button, Progress } from 'antd';
import { type RefObject } from 'react';
import { FileButton } from '../ui/file-button';
import type { MediaView } from '../views';
import { mediaAddress } from './shelf-query';
import { uploadFault, useUpload } from './upload';

const MEGA = 1024 * 1024;
const JPEG = 'image/jpeg';
const QUALITY = 0.9;

interface FilmFieldProps {
  film: MediaView | null;
  coverId: string | null;
  editable: boolean;
  /** We play it ourselves; else only the cover is ours. */
  ownFilm: boolean;
  player: RefObject<HTMLVideoElement | null>;
  onMoment: (ms: number) => void;
  onFilm: (film: MediaView) => void;
  onCover: (id: string) => void;
}

/** The film with its upload, and a cover taken from a moment of it or from a picture. */
export function FilmField({ film, coverId, editable, ownFilm, player, onMoment, onFilm, onCover }: FilmFieldProps) {
  return (
    <div className="film-field">
      <div hidden={!ownFilm}>
        {film === null ? (
          <div className="film-none">还没有短片</div>
        ) : (
          // The captions are drawn beside it, from the lines that are being written.
          <video
            ref={player as RefObject<HTMLVideoElement>}
            src={mediaAddress(film.id)}
            controls
            preload="metadata"
            aria-label="短片"
            onTimeUpdate={({ currentTarget }) => onMoment(currentTarget.currentTime * 1000)}
          />
        )}
        {film !== null && (
          <p className="small">
            {`${clockTime(film.durationMs ?? 0)} · ${film.width}×${film.height} · ${(film.bytes / MEGA).toFixed(1)} 兆${film.sound ? '' : ' · 没有声音'}`}
          </p>
        )}
        {editable && <FilmUpload film={film} onFilm={onFilm} />}
      </div>
      <Cover coverId={coverId} editable={editable} film={film === null ? null : player} onCover={onCover} />
    </div>
  );
}

function FilmUpload({ film, onFilm }: { film: MediaView | null; onFilm: (film: MediaView) => void }) {
  const { percent, busy, error, send } = useUpload('/desk/films', onFilm);
  return (
    <>
      <FileButton label={film === null ? '上传短片' : '换一个短片'} accept="video/mp4" busy={busy} onFile={send} />
      {busy && <Progress percent={percent} size="small" aria-label="上传进度" />}
      <Fault error={error} />
      <p className="small">MP4，画面 H.264、声音 AAC，30 分钟、300 兆以内。剪辑软件里选「MP4」导出就行。</p>
    </>
  );
}

interface CoverProps {
  coverId: string | null;
  editable: boolean;
  /** A film to take a moment from. */
  film: RefObject<HTMLVideoElement | null> | null;
  onCover: (id: string) => void;
}

function Cover({ coverId, editable, film, onCover }: CoverProps) {
  const { busy, error, send } = useUpload('/desk/covers', ({ id }) => onCover(id));
  const takeMoment = () => {
    const picture = film?.current;
    if (picture) void momentOf(picture).then((blob) => blob && send(blob));
  };
  return (
    <div>
      {coverId === null ? (
        <div className="film-none">还没有封面</div>
      ) : (
        <img className="film-cover" src={mediaAddress(coverId)} alt="封面" />
      )}
      {editable && (
        <div className="film-buttons">
          {film !== null && (
            <Button size="small" loading={busy} onClick={takeMoment}>
              用左边停住的这一刻
            </Button>
          )}
          <FileButton label="上传图片" accept="image/jpeg,image/png,image/webp" busy={busy} onFile={send} />
        </div>
      )}
      <Fault error={error} />
    </div>
  );
}

function Fault({ error }: { error: unknown }) {
  const fault = uploadFault(error);
  return fault === null ? null : (
    <p className="form-error" role="alert">
      {fault}
    </p>
  );
}

/** The picture that stands still now. */
function momentOf(film: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = film.videoWidth;
  canvas.height = film.videoHeight;
  canvas.getContext('2d')?.drawImage(film, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, JPEG, QUALITY));
}
