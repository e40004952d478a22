/** A delegation's flag, 4:3 with a hairline border; its name always stands beside it. Where no flag of that code is at hand, its letters stand in the same frame. */
import { useState } from 'preact/hooks';
import './flag.css';

/** @param props.code three-letter code of the seat @param props.width in rem */
export function Flag({ code, width = 1.33 }: { readonly code: string; readonly width?: number | undefined }) {
  const [missing, setMissing] = useState<string | null>(null);
  const size = { width: `${width}rem`, height: `${width * 0.75}rem` };
  if (missing === code)
    return (
      <span class="flag letters" style={{ ...size, fontSize: `${width * 0.34}rem` }} aria-hidden="true">
        {code}
      </span>
    );
  return <img class="flag" src={`./flags/${code}.svg`} alt="" width="40" height="30" style={size} draggable={false} onError={() => { setMissing(code); }} />;
}
