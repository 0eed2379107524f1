#pragma once
// The end of every reader: the value only when nothing was wrong with it.
#include "propartif/library.hpp"
#include "store/content/json_walk.hpp"

namespace propartif::store {

template <class T>
Loaded<T> loaded(T value, Report& report) {
    Loaded<T> result{std::nullopt, report.take()};
    if (!has_errors(result.found)) result.value = std::move(value);
    return result;
}

} // namespace propartif::store
