// Times cppjieba over the lines of a file: peer FILE DICT MODE (words or tags). Prints megabytes, processor seconds, words.
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <utility>
#include <vector>
#include "cppjieba/Jieba.hpp"

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  const std::string dict = argv[2], mode = argv[3];
  cppjieba::Jieba jieba(dict + "/jieba.dict.utf8", dict + "/hmm_model.utf8", dict + "/user.dict.utf8",
                        dict + "/idf.utf8", dict + "/stop_words.utf8");
  std::vector<std::string> lines;
  std::ifstream in(argv[1]);
  size_t bytes = 0;
  for (std::string line; std::getline(in, line);) {
    bytes += line.size() + 1;
    lines.push_back(line);
  }
  auto run = [&](size_t from, size_t to) {
    size_t count = 0;
    std::vector<std::string> words;
    std::vector<std::pair<std::string, std::string>> tagged;
    for (size_t i = from; i < to; i++) {
      words.clear();
      tagged.clear();
      if (mode == "words") jieba.Cut(lines[i], words, true);
      else jieba.Tag(lines[i], tagged);
      count += words.size() + tagged.size();
    }
    return count;
  };
  run(0, lines.size() / 10);
  const auto start = std::clock();
  const auto count = run(0, lines.size());
  std::printf("%.3f %.4f %zu\n", bytes / 1e6, double(std::clock() - start) / CLOCKS_PER_SEC, count);
}
