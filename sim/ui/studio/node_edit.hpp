#pragma once
// One frame of work on a node or on the scenario's head: a copy is made only when something changes.
#include "app/intents.hpp"
#include "propartif/scenario.hpp"
#include <optional>
#include <string>
#include <utility>

namespace propartif::ui {

class NodeEdit {
public:
    explicit NodeEdit(const Node& node) : node_(node) {}
    const Node& now() const { return changed_ ? *changed_ : node_; }
    // `field` names what is typed, so that the letters of one field become one step; empty: a step of its own.
    Node& change(std::string field = {}) {
        if (!changed_) changed_ = node_;
        field_ = std::move(field);
        return *changed_;
    }
    void tell(app::Intents& out) {
        if (changed_) out.emplace_back(app::AtDesk{app::desk::PutNode{std::move(*changed_), std::move(field_)}});
    }

private:
    const Node& node_;
    std::optional<Node> changed_;
    std::string field_;
};

class HeadEdit {
public:
    explicit HeadEdit(const Scenario& scenario) : scenario_(scenario) {}
    const Scenario& now() const { return changed_ ? *changed_ : scenario_; }
    Scenario& change(std::string field = {}) {
        if (!changed_) changed_ = scenario_;
        field_ = std::move(field);
        return *changed_;
    }
    void tell(app::Intents& out) {
        if (changed_) out.emplace_back(app::AtDesk{app::desk::PutHead{std::move(*changed_), std::move(field_)}});
    }

private:
    const Scenario& scenario_;
    std::optional<Scenario> changed_;
    std::string field_;
};

} // namespace propartif::ui
