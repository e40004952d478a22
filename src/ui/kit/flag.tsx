/** A delegation's flag, 4:3 with a hairline border; its name always stands beside it. */
import './flag.css';

/** @param props.code three-letter code of the seat @param props.width in rem */
export function Flag({ code, width = 1.33 }: { readonly code: string; readonly width?: number | undefined }) {
  return <img class="flag" src={`./flags/${code}.svg`} alt="" width="40" height="30" style={{ width: `${width}rem`, height: `${width * 0.75}rem` }} draggable={false} />;
}
