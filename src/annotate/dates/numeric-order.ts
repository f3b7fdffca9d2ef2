const figures = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?![\d/])/g
const monthFirstSigns =
  /\b(?:color|defense|center|meters?|kilometers?|organization|percent|neighbor\w*|labor)\b|\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2},/g
const dayFirstSigns =
  /\b(?:colour|defence|centre|metres?|kilometres?|organisation|per cent|neighbour\w*|labour)\b|\b\d{1,2} (?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b/g

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length

/**
 * Whether figures like 03/11/2017 mean 3 November here. A figure above 12 settles it; else the way the document
 * spells words and writes out dates; else the order that most of the world uses.
 */
export const isDayFirst = (text: string): boolean => {
  for (const match of text.matchAll(figures)) {
    if (Number(match[1]) > 12) return true
    if (Number(match[2]) > 12) return false
  }
  return count(text, monthFirstSigns) <= count(text, dayFirstSigns)
}
