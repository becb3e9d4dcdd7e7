/** Grey lines where a list or a text will stand. */
export function Loading({ lines = 6 }: { lines?: number }) {
  return (
    <div className="loading" role="status" aria-label="正在加载">
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="bone" style={{ width: `${92 - ((index * 17) % 38)}%` }} />
      ))}
    </div>
  );
}
