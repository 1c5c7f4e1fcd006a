#!/usr/bin/env python3
"""What Python's jieba 0.42.1 (Debian: python3-jieba) cuts when it is given the same dictionary.

  jieba_oracle.py MODE DICTIONARY           JSON strings on standard input, a JSON array of words for each on standard output
  jieba_oracle.py cases DICTIONARY          writes the expected words anew: cases/segmentation/*.jsonl
  jieba_oracle.py digests DICTIONARY NEWS   writes the digests anew (some 15 minutes); NEWS holds the corpora (*.jsonl.xz)

MODE: cut, nohmm, search, tag, tagnohmm. With tags a word is written word/tag.
"""
import hashlib
import json
import lzma
import pathlib
import sys

import jieba
import jieba.posseg

CASES = pathlib.Path(__file__).resolve().parents[2] / "cases" / "segmentation"
SEEDS = pathlib.Path(__file__).resolve().parents[4] / "seeds"
CORPORA = ("local_news_2023", "broadcast_2022_2026")
DIGESTS = [("cut", CORPORA), ("nohmm", CORPORA), ("search", CORPORA), ("tag", CORPORA), ("tagnohmm", CORPORA[1:])]


def modes(dictionary):
    jieba.setLogLevel(60)
    jieba.set_dictionary(dictionary)
    tagger = jieba.posseg.POSTokenizer(jieba.dt)
    return {
        "cut": jieba.lcut,
        "nohmm": lambda text: jieba.lcut(text, HMM=False),
        "search": jieba.lcut_for_search,
        "tag": lambda text: [f"{p.word}/{p.flag}" for p in tagger.cut(text)],
        "tagnohmm": lambda text: [f"{p.word}/{p.flag}" for p in tagger.cut(text, HMM=False)],
    }


def write(path, lines):
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8", newline="\n")


def cases(cutters):
    texts = [json.loads(line) for line in (CASES / "texts.jsonl").read_text(encoding="utf-8").split("\n") if line]
    seeds = [line for file in sorted(SEEDS.glob("*.txt"))
             for line in file.read_bytes().decode("utf-8-sig").split("\n") if line]
    for mode, cut in cutters.items():
        write(CASES / f"texts.{mode}.jsonl", map(cut, texts))
        write(CASES / f"seeds.{mode}.jsonl", map(cut, seeds))


def lines_of(news, corpus):
    """Each different line of titles and texts once, in order."""
    seen = set()
    with lzma.open(pathlib.Path(news) / f"{corpus}.jsonl.xz", "rt", encoding="utf-8", newline="\n") as file:
        for record in map(json.loads, file):
            for line in ((record.get("title") or "") + "\n" + (record.get("text") or "")).split("\n"):
                if line and line not in seen:
                    seen.add(line)
                    yield line


def digests(cutters, news):
    with open(CASES / "news.digests.tsv", "w", encoding="utf-8", newline="\n") as out:
        out.write("mode\tcorpora\tbytes\tsha256\n")
        for mode, corpora in DIGESTS:
            digest, size = hashlib.sha256(), 0
            for corpus in corpora:
                for line in lines_of(news, corpus):
                    size += len(line.encode()) + 1
                    digest.update(("\x01".join(cutters[mode](line)) + "\n").encode())
            out.write(f"{mode}\t{' '.join(corpora)}\t{size}\t{digest.hexdigest()}\n")


def main():
    mode, dictionary, *rest = sys.argv[1:]
    cutters = modes(dictionary)
    if mode == "cases":
        cases(cutters)
    elif mode == "digests":
        digests(cutters, *rest)
    else:
        out = open(1, "w", encoding="utf-8", newline="\n", closefd=False)
        for line in open(0, encoding="utf-8", newline="\n", closefd=False):
            out.write(json.dumps(cutters[mode](json.loads(line))) + "\n")


main()
