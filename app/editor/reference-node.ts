import { referenceSign } from "#domain/draft/draft.ts";
import type { EditorConfig, NodeKey } from "lexical";
import { $applyNodeReplacement, $getState, $setState, createState, TextNode } from "lexical";

/** Which line a reference means. */
const targetState = createState("ref", { parse: (value) => (typeof value === "string" ? value : "") });

/** A reference to another paragraph: one sign of the text, gone into by nobody; its number is drawn. */
export class ReferenceNode extends TextNode {
  override $config() {
    return this.config("reference", { extends: TextNode, stateConfigs: [{ flat: true, stateConfig: targetState }] });
  }

  constructor(text = referenceSign, key?: NodeKey) {
    super(text, key);
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.className = "reference";
    element.dataset.reference = this.getTarget();
    return element;
  }

  override isTextEntity(): true {
    return true;
  }

  override canInsertTextBefore(): false {
    return false;
  }

  override canInsertTextAfter(): false {
    return false;
  }

  getTarget(): string {
    return $getState(this, targetState);
  }

  setTarget(target: string): this {
    return $setState(this, targetState, target);
  }
}

export const $createReferenceNode = (target: string): ReferenceNode =>
  $applyNodeReplacement(new ReferenceNode()).setMode("token").setTarget(target);
