import { cloneElement, type FunctionComponent, isValidElement, type ReactNode } from 'react'

/** The same drawing without components: what draws the cards knows only elements of SVG inside an `<svg>`. */
export function intrinsic(node: ReactNode): ReactNode {
  if (Array.isArray(node)) return node.map(intrinsic)
  if (!isValidElement<{ children?: ReactNode }>(node)) return node
  if (typeof node.type !== 'function') return cloneElement(node, {}, intrinsic(node.props.children))
  return intrinsic((node.type as FunctionComponent<object>)(node.props) as ReactNode)
}
