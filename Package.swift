// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "coolhead",
  products: [
    .executable(name: "coolhead", targets: ["coolhead"]),
    .library(name: "Tone", targets: ["Tone"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .systemLibrary(
      name: "SystemICU", pkgConfig: "icu-i18n",
      providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
    .target(name: "CICU", dependencies: ["SystemICU"]),
    .systemLibrary(
      name: "SystemGMime", pkgConfig: "gmime-3.0",
      providers: [.apt(["libgmime-3.0-dev"]), .brew(["gmime"])]),
    .target(name: "CGMime", dependencies: ["SystemGMime"]),
    .systemLibrary(
      name: "SystemXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CHTML", dependencies: ["SystemXML2"]),
    .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2")]),
    .target(
      name: "CLexicons", path: "Lexicons",
      exclude: ["README.md", "elsewhere.lexicon", "en", "id", "nb", "vi", "lt"]),
    .target(
      name: "Mail", dependencies: ["CICU", "CGMime", "CHTML"], swiftSettings: strict),
    .target(name: "Text", dependencies: ["CICU", "CCLD2"], swiftSettings: strict),
    .target(name: "Rules", dependencies: ["Text", "CLexicons"], swiftSettings: strict),
    .target(name: "Tone", dependencies: ["Mail", "Text", "Rules"], swiftSettings: strict),
    .target(
      name: "Reports", dependencies: ["Mail", "Tone", "Rules", "Text"], swiftSettings: strict),
    .executableTarget(
      name: "coolhead",
      dependencies: [
        "Mail", "Text", "Rules", "Tone", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "word-breaks",
      dependencies: ["CICU", .product(name: "SystemPackage", package: "swift-system")],
      path: "Benchmarks/WordBreaks", swiftSettings: strict),
    .executableTarget(
      name: "mail-parse",
      dependencies: [
        "CGMime", "Mail", "Rules", .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Benchmarks/MailParse", swiftSettings: strict),
    .testTarget(name: "MailTests", dependencies: ["Mail", "Rules"], swiftSettings: strict),
    .testTarget(name: "TextTests", dependencies: ["Text", "CICU"], swiftSettings: strict),
    .testTarget(name: "RulesTests", dependencies: ["Rules", "Text"], swiftSettings: strict),
    .testTarget(
      name: "ToneTests", dependencies: ["Mail", "Tone", "Rules", "Text", "Reports"],
      swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["coolhead"], swiftSettings: strict),
  ],
  cLanguageStandard: .gnu2x,
  cxxLanguageStandard: .gnucxx17
)
