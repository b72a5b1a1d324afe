import { useId } from 'react';

/** What is to be known about keys, conflict copies and superseded files. */
export function Remarks({ remarks }: { remarks: readonly string[] }) {
  const id = useId();
  if (remarks.length === 0) return null;
  return (
    <section aria-labelledby={id} className="stack-2">
      <h2 id={id} className="large">
        About the files
      </h2>
      <ul className="stack-1 muted small anywhere">
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </section>
  );
}
